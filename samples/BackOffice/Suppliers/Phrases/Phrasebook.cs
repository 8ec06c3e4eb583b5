using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Phrases;

/// <summary>All wordings of one language. {0}, {1}… are filled in when printed: see <see cref="Words"/>.</summary>
internal sealed record Phrasebook
{
    public required Wording Title { get; init; }
    public required Wording CreditTitle { get; init; }
    public required Wording Number { get; init; }
    public required Wording Date { get; init; }
    public required Wording Due { get; init; }
    public required Wording Delivered { get; init; }
    public required Wording Order { get; init; }
    public required Wording Customer { get; init; }
    public required Wording Subtotal { get; init; }
    public required Wording Discount { get; init; }
    public required Wording Shipping { get; init; }
    public required Wording Net { get; init; }
    public required Wording Vat { get; init; }
    public required Wording Total { get; init; }
    public required Wording Deposit { get; init; }
    public required Wording Previous { get; init; }
    public required Wording AmountDue { get; init; }
    public required Wording EarlyPayment { get; init; }
    public required Wording Reference { get; init; }
    public required Wording Opening { get; init; }
    public required Wording TotalSentence { get; init; }
    public required Wording Closing { get; init; }
    public required string[] Columns { get; init; }
    public required string TaxNumber { get; init; }

    public static Phrasebook Of(Language language) => language switch
    {
        Language.German => GermanPhrases.Book,
        Language.French => FrenchPhrases.Book,
        _ => EnglishPhrases.Book,
    };
}
