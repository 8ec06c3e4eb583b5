using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Silent;

/// <summary>Classes as people write them down from a sample of the payload; [Contract] is all that is added.</summary>
[Contract("silent.item")]
public sealed partial class Item
{
    public string Name { get; set; } = null!;

    public int Quantity { get; set; }
}

[Contract("silent.hook", UnknownMembers = UnknownMembers.Reject)]
public sealed partial class Hook
{
    public string Name { get; set; } = null!;
}

[Contract("silent.basket")]
public sealed partial class Basket
{
    public List<string> Lines { get; set; } = null!;
}

[Contract("silent.money")]
public sealed partial class Money
{
    public decimal Price { get; set; }

    public string Currency { get; set; } = "EUR";
}

[Contract("silent.sample")]
public sealed partial class Sample
{
    public double Value { get; set; }
}

[Contract("silent.small-sample")]
public sealed partial class SmallSample
{
    public float Value { get; set; }
}

public enum State
{
    Paid = 1,
    Shipped = 2,
    Lost = 3,
}

[Contract("silent.parcel")]
public sealed partial class Parcel
{
    public State State { get; set; }
}

[Contract("silent.meeting")]
public sealed partial class Meeting
{
    public DateTimeOffset At { get; set; }
}

[Contract("silent.stock")]
public sealed partial class Stock
{
    public Dictionary<string, int> Amounts { get; set; } = null!;
}

[Contract("silent.link")]
public sealed partial class Link
{
    public Uri Address { get; set; } = null!;
}

[Contract("silent.labels")]
public sealed partial class Labels
{
    public List<string> Names { get; } = [];
}

[Contract("silent.review")]
public sealed partial class Review
{
    [Range(1, 5)]
    public int Stars { get; set; }

    [RegularExpression("[A-Z]{2}")]
    public string Country { get; set; } = "DE";
}

[Contract("silent.reviews")]
public sealed partial class Reviews
{
    public List<Review> List { get; set; } = null!;
}

// The shape has derived types, so its contract works by reflection; it refuses the same.
#pragma warning disable SI4002
[Contract("silent.pet")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Cat), "cat")]
public partial class Pet
{
    public string Name { get; set; } = null!;
}
#pragma warning restore SI4002

public sealed class Cat : Pet
{
    public bool Purrs { get; set; }
}
