namespace BackOffice.Suppliers.Facts;

/// <summary>Everything a document says, before it is laid out. Amounts are positive here; <see cref="Sign"/> is applied when printed.</summary>
public sealed record InvoiceFacts
{
    public required Supplier Supplier { get; init; }

    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly Delivered { get; init; }

    public required string OrderNumber { get; init; }

    public required string CustomerNumber { get; init; }

    public required IReadOnlyList<InvoiceLine> Lines { get; init; }

    public required decimal Discount { get; init; }

    public required decimal Shipping { get; init; }

    public required IReadOnlyList<VatShare> VatShares { get; init; }

    public required decimal Deposit { get; init; }

    public required decimal PreviousBalance { get; init; }

    /// <summary>Percent off for paying early, or none.</summary>
    public required decimal EarlyPayment { get; init; }

    public required bool IsCreditNote { get; init; }

    /// <summary>The invoice that a credit note is about.</summary>
    public required string ReferencedNumber { get; init; }

    public required DateOnly ReferencedDate { get; init; }

    public int Sign => IsCreditNote && Supplier.Habits.NegativeCredits ? -1 : 1;

    public decimal LinesTotal => Lines.Sum(l => l.Amount);

    public decimal Net => VatShares.Sum(v => v.Net);

    public decimal Vat => VatShares.Sum(v => v.Vat);

    public decimal Total => Net + Vat;

    public decimal AmountDue => Total - Deposit + PreviousBalance;

    public bool AmountDueDiffers => AmountDue != Total;
}

/// <param name="Rate">VAT in percent.</param>
public sealed record InvoiceLine(string Article, string Description, string Detail, decimal Quantity, decimal UnitPrice, decimal Rate)
{
    public decimal Amount => Math.Round(Quantity * UnitPrice, 2, MidpointRounding.AwayFromZero);
}

public sealed record VatShare(decimal Rate, decimal Net, decimal Vat)
{
    public decimal Gross => Net + Vat;

    public static VatShare Of(decimal rate, decimal net) => new(rate, net, Math.Round(net * rate / 100, 2, MidpointRounding.AwayFromZero));
}
