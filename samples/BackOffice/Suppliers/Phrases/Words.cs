using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Phrases;

/// <summary>The words one supplier uses.</summary>
public sealed record Words
{
    public required string Title { get; init; }
    public required string CreditTitle { get; init; }
    public required string Number { get; init; }
    public required string Date { get; init; }
    public required string Due { get; init; }
    public required string Delivered { get; init; }
    public required string Order { get; init; }
    public required string Customer { get; init; }
    public required string Subtotal { get; init; }
    public required string Discount { get; init; }
    public required string Shipping { get; init; }
    public required string Net { get; init; }

    /// <summary>{0} is the rate in percent.</summary>
    public required string Vat { get; init; }
    public required string Total { get; init; }
    public required string Deposit { get; init; }
    public required string Previous { get; init; }
    public required string AmountDue { get; init; }

    /// <summary>{0} percent, {1} last day, {2} reduced amount.</summary>
    public required string EarlyPayment { get; init; }

    /// <summary>{0} number and {1} date of the invoice that is credited.</summary>
    public required string Reference { get; init; }

    /// <summary>{0} invoice number, {1} date, {2} order number.</summary>
    public required string Opening { get; init; }

    /// <summary>{0} total, {1} net, {2} VAT, {3} rate, {4} due date.</summary>
    public required string TotalSentence { get; init; }

    /// <summary>{0} due date, {1} invoice number.</summary>
    public required string Closing { get; init; }

    /// <summary>Position, article, description, quantity, unit price, amount, VAT rate.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
    public required string TaxNumber { get; init; }

    internal static Words Choose(Phrasebook book, SupplierWorld world, Dice dice)
    {
        string Say(Wording wording) => wording.Choose(world, dice);
        return new Words
        {
            Title = Say(book.Title),
            CreditTitle = Say(book.CreditTitle),
            Number = Say(book.Number),
            Date = Say(book.Date),
            Due = Say(book.Due),
            Delivered = Say(book.Delivered),
            Order = Say(book.Order),
            Customer = Say(book.Customer),
            Subtotal = Say(book.Subtotal),
            Discount = Say(book.Discount),
            Shipping = Say(book.Shipping),
            Net = Say(book.Net),
            Vat = Say(book.Vat),
            Total = Say(book.Total),
            Deposit = Say(book.Deposit),
            Previous = Say(book.Previous),
            AmountDue = Say(book.AmountDue),
            EarlyPayment = Say(book.EarlyPayment),
            Reference = Say(book.Reference),
            Opening = Say(book.Opening),
            TotalSentence = Say(book.TotalSentence),
            Closing = Say(book.Closing),
            Columns = dice.Pick(book.Columns).Split('|'),
            TaxNumber = book.TaxNumber,
        };
    }
}
