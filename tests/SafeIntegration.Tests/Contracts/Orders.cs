using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts;

// These contracts work by reflection, which is what the tests that use them are about.
#pragma warning disable SI4001

[Contract("test.order.v1")]
public sealed record Order : IPayload<Order>
{
    [StringLength(20, MinimumLength = 1)]
    public required string Id { get; init; }

    public required OrderStatus Status { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    [Range(typeof(decimal), "0", "1000000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public decimal Total { get; init; }

    [Length(1, 5)]
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public IReadOnlyDictionary<string, int> Stock { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public string? Note { get; init; }

    public int? Rank { get; init; }

    public double Weight { get; init; } = 1;

    public string Currency { get; init; } = "EUR";

    public Uri? Link { get; init; }

    public Payment? Payment { get; init; }
}

public sealed record OrderLine
{
    [RegularExpression("[A-Z]{3}-[0-9]{2}")]
    public required string Sku { get; init; }

    [Range(1, 99)]
    public int Quantity { get; init; }
}

public enum OrderStatus
{
    Paid = 1,
    Shipped = 2,
    Lost = 3,

    [JsonStringEnumMemberName("sent-back")]
    SentBack = 4,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
public record Payment
{
    public int? Months { get; init; }
}

public sealed record CardPayment : Payment
{
    public required string Network { get; init; }
}

[Contract("test.webhook.v1", UnknownMembers = UnknownMembers.Reject)]
public sealed record Webhook
{
    public required string Id { get; init; }
}

[Contract("test.feed.v1", UnknownMembers = UnknownMembers.Ignore)]
public sealed record Feed
{
    public required string Id { get; init; }
}

public sealed record Positional([Range(1, 5)] int Stars, string Title, int Page = 1);

public sealed record Preset
{
    public int Limit { get; init; } = 10;

    public List<string> Names { get; } = [];

    [JsonIgnore]
    public string Hidden { get; init; } = "";

    public int Twice => Limit * 2;
}

public sealed record Interval : IValidatableObject
{
    public int From { get; init; }

    public int To { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
            yield return new ValidationResult($"{From} is after {To}");
    }
}

public sealed record Judged
{
    [CustomValidation(typeof(Judged), nameof(Judge))]
    public required string Text { get; init; }

    public static ValidationResult? Judge(string text, ValidationContext context) => new($"'{text}' is refused");
}

public sealed record Throwing
{
    [Explosive]
    public required string Text { get; init; }

    public string Shout => Text.Length > 3 ? throw new InvalidOperationException(Text) : Text;
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class ExplosiveAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is "fine" or "oh" ? true : throw new InvalidOperationException($"cannot judge {value}");
}

public sealed record Node
{
    public Node? Next { get; set; }
}
