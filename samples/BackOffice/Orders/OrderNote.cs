using System.Text.Json;
using System.Text.Json.Serialization;
using BackOffice.Learning;

namespace BackOffice.Orders;

/// <summary>A short note of a customer or a carrier, with its urgency as a person judged it.</summary>
/// <param name="Urgency">How soon somebody has to deal with it.</param>
/// <param name="Language"><c>en</c>, <c>de</c> or <c>fr</c>.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">The note.</param>
public sealed record OrderNote(
    [property: JsonRequired] Urgency Urgency,
    [property: JsonRequired] string Language,
    [property: JsonRequired] NoteAuthor Author,
    [property: JsonRequired] string Text)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(allowIntegerValues: false) } };

    /// <summary>Notes to learn from. None of them is on an order.</summary>
    public static IReadOnlyList<OrderNote> LoadForTraining() => Load("notes.json");

    /// <summary>Notes that the platform's orders carry; nothing learns from them.</summary>
    public static IReadOnlyList<OrderNote> LoadForOrders() => Load("order-notes.json");

    private static IReadOnlyList<OrderNote> Load(string fileName)
    {
        string resource = $"BackOffice.Orders.Data.{fileName}";
        using Stream file = typeof(OrderNote).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not embedded in this assembly.");
        return JsonSerializer.Deserialize<IReadOnlyList<OrderNote>>(file, Json) ?? [];
    }
}

/// <summary>Who wrote a note.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoteAuthor>))]
public enum NoteAuthor
{
    /// <summary>Whoever ordered.</summary>
    Customer,

    /// <summary>Whoever transports the goods.</summary>
    Carrier,
}
