"""Word documents of the sample corpus, written as OOXML packages from plain texts."""
