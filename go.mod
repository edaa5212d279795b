module github.com/boete/boete

go 1.25.0

require (
	github.com/shopspring/decimal v1.6.0
	go.yaml.in/yaml/v3 v3.0.6
)
