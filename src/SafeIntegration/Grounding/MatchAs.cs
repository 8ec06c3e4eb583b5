namespace SafeIntegration;

/// <summary>How a property's value is looked for in the source text.</summary>
public enum MatchAs
{
    /// <summary>
    /// By type: <c>string</c> and <c>Uri</c> as <see cref="Text"/>; numbers as <see cref="Money"/>; <c>DateOnly</c>, <c>DateTime</c> and
    /// <c>DateTimeOffset</c> as <see cref="Date"/>; <c>Guid</c> and the names of enum values as <see cref="Identifier"/>.
    /// </summary>
    Auto = 0,

    /// <summary>Word by word: letter case and the kind and amount of white space do not matter, and words are matched whole.</summary>
    Text,

    /// <summary>
    /// By value, however the amount or number is written: <c>1,234.56</c>, <c>1.234,56</c>, <c>1 234,56</c>, <c>1'234.56</c>, <c>€ 1234.56</c>. The sign
    /// belongs to the value: <c>-</c> before or after it, or parentheses around it, make it negative. <c>1.234</c> is both 1234 and 1.234.
    /// A number inside an identifier, a date, a time or a range is not an amount.
    /// </summary>
    Money,

    /// <summary>
    /// By value, however the date is written: <c>2024-03-12</c>, <c>12.03.2024</c>, <c>3/12/24</c>, <c>12 March 2024</c>, <c>1er mars 2024</c>. <c>03/04/2024</c> is
    /// both 3 April and 4 March. Two-digit years are 1950 to 2049. Month names in English, German, French, Spanish, Portuguese, Italian, Dutch, Norwegian, Danish and Swedish.
    /// </summary>
    Date,

    /// <summary>
    /// By letters and digits: case, and spaces, dashes, dots, slashes and underscores between them, do not matter. A part of a longer identifier is none:
    /// <c>INV-12</c> is not found in <c>INV-123</c> or <c>INV-12/3</c>, while <c>12345</c> is in <c>No.12345</c>. With fewer than four letters and digits, separators do matter: <c>A1</c> is not found in <c>A 1</c>.
    /// </summary>
    Identifier,
}
