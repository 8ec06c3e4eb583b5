using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Every rule on values.</summary>
[Contract("fuzz.rules")]
internal sealed partial record Ruled
{
    [StringLength(12, MinimumLength = 2)]
    public required string Name { get; init; }

    [MinLength(1), MaxLength(5)]
    public required string Short { get; init; }

    [Length(2, 3)]
    public required string Code { get; init; }

    [EmailAddress]
    public required string Email { get; init; }

    [Url]
    public required string Site { get; init; }

    [Phone]
    public required string Phone { get; init; }

    [CreditCard]
    public required string Card { get; init; }

    [Base64String]
    public required string Data { get; init; }

    [AllowedValues("red", "green", "größer")]
    public required string Colour { get; init; }

    [DeniedValues(0, 13)]
    public required int Floor { get; init; }

    [Range(1, 1000)]
    public required int Quantity { get; init; }

    [Range(typeof(decimal), "0.01", "99.99")]
    public required decimal Price { get; init; }

    [Range(typeof(DateOnly), "2020-01-01", "2030-12-31")]
    public DateOnly? Day { get; init; }
}

/// <summary>Patterns: those that are checked byte by byte, and those that need the regular expression.</summary>
[Contract("fuzz.patterns")]
internal sealed partial record Patterned
{
    [RegularExpression("ord_[a-z0-9]{10}")]
    public required string Id { get; init; }

    [RegularExpression("^[A-Z]{2}$")]
    public required string Country { get; init; }

    [RegularExpression(@"\d{3,5}-?[0-9]*")]
    public required string Number { get; init; }

    [RegularExpression("[A-Za-z]+")]
    public required string Word { get; init; }

    [RegularExpression("(?:red|green|blue)(?:-light)?")]
    public required string Colour { get; init; }

    [RegularExpression(@"\w+@[\w.]+")]
    public required string Address { get; init; }

    [RegularExpression(".{0,8}")]
    public required string Any { get; init; }

    [RegularExpression("[äöüß]+|[ぁ-ん]{2}")]
    public string? Foreign { get; init; }
}

/// <summary>Rules over several members, in objects of lists too; unknown members are refused.</summary>
[Contract("fuzz.cross-rules", UnknownMembers = UnknownMembers.Reject)]
internal sealed partial record Summed : IValidatableObject
{
    public required int Total { get; init; }

    [UniqueItems]
    public required IReadOnlyList<int> Parts { get; init; }

    public required List<Span> Spans { get; init; }

    public string? Reference { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Reference == "forbidden" ? [new ValidationResult("another reference", [nameof(Reference)])] : [];

    [ContractRule("the total is the sum of the parts")]
    private static bool AddsUp(Summed value) => value.Total == value.Parts.Sum(part => (long)part);
}

/// <summary>An object with a rule of its own.</summary>
internal sealed record Span
{
    public required int From { get; init; }

    public required int To { get; init; }

    [ContractRule("the start is not after the end")]
    internal static bool IsForward(Span span) => span.From <= span.To;
}
