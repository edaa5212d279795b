# boete: `make check` is what CI runs; `make` lists what there is.

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.7.0
FUZZTIME    = 10s
MAX_BYTES   = 15000000

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

build: ## the command as one static binary, ./boete
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o boete ./cmd/boete

dist: ## archives for six systems, with man pages and completions
	go run ./cmd/internal/dist

test: ## all tests
	go test ./...

golden: ## rewrite the golden explanations and the schemas; read the difference with git diff
	go test ./fine/decisions -run Index -update
	go test ./fine/report -update
	go test ./fine/batch -update
	go test ./fine -run Schema -update

bench: ## benchmarks, ready for benchstat; compare ratios within one run
	go test -run '^$$' -bench . -benchmem -count 6 ./...

soak: build ## ten million cases and every fault there is; LINES=1000000 is quicker
	testdata/soak.sh ./boete

# Go can report the end of the time itself as a failure ("context deadline exceeded"), so a target has a second try. What really
# fails fails again, because go test keeps the input in testdata, where check would find it too.
fuzz: ## each fuzz target for FUZZTIME
	@set -e; for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			try="go test -run ^$$ -fuzz ^$$target$$ -fuzztime $(FUZZTIME) -fuzzminimizetime 5x $$package"; \
			$$try || $$try; \
		done; \
	done

check: ## format, vet, staticcheck, race tests, fuzzing, size, tidiness
	@test -z "$$(gofmt -l .)" || { echo "not formatted:"; gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...
	go test -race ./...
	$(MAKE) --no-print-directory fuzz
	$(MAKE) --no-print-directory build
	@size=$$(wc -c < boete); echo "boete: $$size bytes"; test $$size -le $(MAX_BYTES)
	./boete decisions --verify
	go mod tidy -diff
	@test -z "$$(git status --porcelain)" || { echo "the tree is not clean:"; git status --short; exit 1; }

.PHONY: help build dist test golden bench soak fuzz check
