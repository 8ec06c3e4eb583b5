using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Fallback;

// These contracts work by reflection, which is what the tests that use them are about.
#pragma warning disable SI4001

public enum Room
{
    SeaView,

    [UnknownValue]
    Other,
}

public enum Board
{
    HalfBoard,
    FullBoard,
}

[Contract("test.booking.v1", Naming = JsonKnownNamingPolicy.SnakeCaseLower, EnumNaming = JsonKnownNamingPolicy.KebabCaseLower, MaxBytes = 600, MaxDepth = 4)]
public sealed record Booking
{
    public required string GuestName { get; init; }

    public Room Room { get; init; }

    public Board Board { get; init; }

    public Optional<string?> Wish { get; init; }

    public Optional<string> Agent { get; init; }

    [UniqueItems(nameof(Guest.Passport))]
    public IReadOnlyList<Guest> Guests { get; init; } = [];

    public IReadOnlyList<string?> Notes { get; init; } = [];

    public int Nights { get; init; } = 1;

    public int? Paid { get; init; }

    [ContractRule("nobody pays for more nights than booked")]
    private static bool PaysNoMore(Booking booking) => booking.Paid is null || booking.Paid <= booking.Nights;
}

public sealed record Guest
{
    public required string Passport { get; init; }
}

public sealed record Ruled
{
    [RegularExpression(@"\d+|")]
    public string Digits { get; init; } = "1";

    [RegularExpression("x")]
    public string Letter { get; init; } = "x";

    [EmailAddress]
    public string Email { get; init; } = "a@b.example";

    [Url]
    public string Url { get; init; } = "https://b.example";

    [Phone]
    public string Phone { get; init; } = "1";

    [CreditCard]
    public string Card { get; init; } = "4111111111111111";

    [Base64String]
    public string Blob { get; init; } = "";

    [AllowedValues("EUR", "GBP")]
    public string Currency { get; init; } = "EUR";

    [DeniedValues("XXX")]
    public string Market { get; init; } = "DE";

    [Range(0.5, 2.5, MaximumIsExclusive = true)]
    public double Factor { get; init; } = 1;

    [MinLength(2)]
    public string Short { get; init; } = "ab";

    [MaxLength(1)]
    public IReadOnlyList<int> Items { get; init; } = [];

    [Required]
    public string? Named { get; init; } = "n";
}
