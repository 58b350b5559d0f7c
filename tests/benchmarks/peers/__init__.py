"""What our work costs beside what somebody would pick instead: one run, one machine, one page."""
