"""The words of degrees and fields of study."""
