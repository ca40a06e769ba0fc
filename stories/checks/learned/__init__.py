"""What the project learned from texts, beside what it wrote down: small linear models and a name tagger."""
