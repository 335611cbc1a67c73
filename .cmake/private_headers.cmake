# Headers that are implementation: not installed, and free to include what their sources include. Patterns match paths
# from the repository root.
set(DATELINE_PRIVATE_HEADERS
    "^grammar/english/"
    "^grammar/spirit_[a-z_]*\\.hpp$"
    "^render/cli/"
)
