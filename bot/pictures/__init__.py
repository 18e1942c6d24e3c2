"""Pictures from outside: fetched with care, fitted to Discord, and masks drawn for the APIs."""
