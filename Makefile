# boete: `make check` is what CI runs; `make` lists what there is.

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.7.0
FUZZ        = 1000000x
MAX_BYTES   = 15000000

# The packages that start a goroutine or share something between them, and fine, whose tests call it from many at once.
CONCURRENT = ./fine $(shell grep -rlE '\bgo func\b|\bsync\.' --include='*.go' --exclude='*_test.go' . | xargs -n1 dirname | sort -u)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

build: ## the command as one static binary, ./boete
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o boete ./cmd/boete

dist: ## what a release has: the page, and archives for six systems
	go run ./cmd/internal/dist

page: ## the page, dist/boete.html: one file that works in a browser without a network
	go run ./cmd/internal/page

picture: ## the picture of the page in the README, as Chromium shows it
	BOETE_OUTSIDE=1 go test ./cmd/internal/page -run BrowserShowsThePicture -update

test: ## all tests
	go test ./...

golden: ## rewrite the golden explanations and the schemas; read the difference with git diff
	go test ./fine/decisions -run Index -update
	go test ./fine/report -update
	go test ./fine/form -update
	go test ./cmd/internal/screen -update
	go test ./fine/batch -update
	go test ./fine/register/paper -update
	go test ./fine -run Schema -update

bench: ## benchmarks, ready for benchstat; compare ratios within one run
	go test -run '^$$' -bench . -benchmem -count 6 ./...

soak: build ## ten million cases and every fault there is; LINES=1000000 is quicker
	testdata/soak.sh ./boete

# FUZZ is a number of inputs, not a time: Go can report the end of the time as a failure.
fuzz: ## each fuzz target on FUZZ inputs; FUZZ=10000000x is for a night
	@set -e; for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZ) -fuzzminimizetime 5x $$package; \
		done; \
	done

outside: ## the tests that need a browser, pandoc, groff or zsh
	BOETE_OUTSIDE=1 go test -timeout 30m -run 'Browser|Pandoc|Groff|InteractiveShell' ./...

race: ## the tests of the packages with something concurrent, with the race detector
	go test -race $(CONCURRENT)
	go test -race -run 'Batch|ScriptsTell/batch' ./cmd/internal/cli

check: ## what CI runs: format, vet, staticcheck, all tests, a little fuzzing, size, tidiness
	@test -z "$$(gofmt -l .)" || { echo "not formatted:"; gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...
	$(MAKE) --no-print-directory race
	go test $$(go list ./... | grep -vxF "$$(go list $(CONCURRENT))")
	$(MAKE) --no-print-directory outside
	$(MAKE) --no-print-directory fuzz FUZZ=2000x
	$(MAKE) --no-print-directory build
	@size=$$(wc -c < boete); echo "boete: $$size bytes"; test $$size -le $(MAX_BYTES)
	./boete decisions --verify
	go mod tidy -diff
	@test -z "$$(git status --porcelain)" || { echo "the tree is not clean:"; git status --short; exit 1; }

.PHONY: help build dist page picture test golden bench soak fuzz outside race check
