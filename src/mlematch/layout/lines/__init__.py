"""Words of one page -> lines, and whether a line goes on in the next one."""
