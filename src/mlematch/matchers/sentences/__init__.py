"""Who does what in a sentence, and whether a skill named in it is had."""
