# Thin names for the project's commands; each can be typed as it stands.
.DEFAULT_GOAL := help
.PHONY: help run build test benchmark format check clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /|/' | column -t -s '|'

run: ## start the whole backend in this terminal
	./mvnw -Prun

build: ## build without tests
	./mvnw install -Dmaven.test.skip=true

test: ## run all tests
	./mvnw verify

benchmark: ## measure what docs/performance.md tells
	./mvnw -Pbenchmark

format: ## format the code
	./mvnw spotless:apply

check: ## check the format of the code
	./mvnw spotless:check

clean: ## remove what was built, and keep the data of the local run
	./mvnw clean
