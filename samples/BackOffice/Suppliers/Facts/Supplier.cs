namespace BackOffice.Suppliers.Facts;

/// <summary>Someone who bills us, with the habits that all of their invoices share.</summary>
public sealed record Supplier
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Street { get; init; }

    public required string City { get; init; }

    public required Language Language { get; init; }

    public required string Currency { get; init; }

    /// <summary>The usual rate first; in percent.</summary>
    public required IReadOnlyList<decimal> VatRates { get; init; }

    public required string TaxNumber { get; init; }

    public required string Iban { get; init; }

    public required Trade Trade { get; init; }

    public required Layouts.Layout Layout { get; init; }

    public required Phrases.Words Words { get; init; }

    public required Style Style { get; init; }

    public required Habits Habits { get; init; }
}

public enum Language
{
    English,
    German,
    French,
}

/// <summary>How likely each complication is on an invoice of a supplier, from 0 to 1.</summary>
public sealed record Habits(
    string NumberPattern,
    double Discount,
    double Shipping,
    double Deposit,
    double PreviousBalance,
    double EarlyPayment,
    double MixedRates,
    double CreditNote,
    double LongList,
    bool NegativeCredits,
    bool ShowsZeroVat);
