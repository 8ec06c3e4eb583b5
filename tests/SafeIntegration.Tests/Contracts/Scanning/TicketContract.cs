using System.Text.Json;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Scanning;

/// <summary>The contract of <see cref="Ticket"/>.</summary>
internal sealed class TicketContract(ContractSettings settings, TicketRules rules) : GeneratedContract<Ticket>(settings)
{
    private static readonly string[] Names = ["id", "status", "priority", "price", "createdAt", "lines", "stock", "note", "extra", "parent", "mood"];
    private static readonly string[] LineNames = ["sku", "quantity"];

    public TicketContract(UnknownMembers unknownMembers = UnknownMembers.Report)
        : this(new ContractSettings("test.tickets.v1", words: 6) { UnknownMembers = unknownMembers }, new TicketRules())
    {
    }

    public static bool IsId(string value) => value.StartsWith("T-", StringComparison.Ordinal);

    public static bool IsShort(string value) => value.Length <= 20;

    public static bool IsPriority(int value) => value is >= 1 and <= 5;

    protected override ContractNode CreateShape()
    {
        var line = new ObjectNode(
            1, 3, nameof(TicketLine),
            () => [new("sku", LeafTypes.String.With(), isRequired: true, isNullable: false), new("quantity", LeafTypes.Int32.With(), isRequired: true, isNullable: false)],
            new ObjectRule(ViolationCode.Rule, "sku", "a sku that may be sold"));
        ObjectNode ticket = null!;
        ticket = new ObjectNode(
            0, 0, nameof(Ticket),
            () =>
            [
                new("id", LeafTypes.String.With(new(ViolationCode.Pattern, "text of the pattern T-.*", IsId, "pattern", "\"^T-.*$\""), new(ViolationCode.Length, "at most 20 characters", IsShort, "maxLength", "20")),
                    isRequired: true, isNullable: false) { Description = "The number of the \"ticket\"." },
                new("status", LeafTypes.Enum<TicketStatus>(TryRead, ["Open", "Closed"]), isRequired: true, isNullable: false),
                new("priority", LeafTypes.Int32.With(new LeafRule<int>(ViolationCode.OutOfRange, "from 1 to 5", IsPriority, "minimum", "1", "maximum", "5")), isRequired: true, isNullable: false),
                new("price", LeafTypes.Decimal.With(), isRequired: true, isNullable: false),
                new("createdAt", LeafTypes.DateTimeOffset.With(), isRequired: true, isNullable: false),
                new("lines", new ListNode(line, elementIsNullable: false, minItems: 1, maxItems: 150), isRequired: true, isNullable: false),
                new("stock", new MapNode(LeafTypes.Int32.With(), valueIsNullable: false, maxItems: 3), isRequired: false, isNullable: true),
                new("note", LeafTypes.String.With(), isRequired: false, isNullable: true),
                new("extra", LeafTypes.Any.With(), isRequired: false, isNullable: true),
                new("parent", ticket, isRequired: false, isNullable: true),
                new("mood", LeafTypes.Enum<TicketMood>(TryRead, ["Good", "Bad"], isTolerant: true), isRequired: false, isNullable: false),
            ],
            new ObjectRule(ViolationCode.Rule, null, "a price not below the number of pieces"));
        return ticket;
    }

    protected override bool TryReadValue(ref Utf8JsonReader reader, ref ContractNotes notes, out Ticket value) =>
        ReadTicket(ref reader, ref notes, out value) && !rules.IsParserBroken;

    protected override void WriteValue(Utf8JsonWriter writer, Ticket value)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteString("status", value.Status.ToString());
        writer.WriteNumber("priority", value.Priority);
        writer.WriteNumber("price", value.Price);
        writer.WriteString("createdAt", value.CreatedAt);
        writer.WriteStartArray("lines");
        foreach (TicketLine line in value.Lines)
        {
            writer.WriteStartObject();
            writer.WriteString("sku", line.Sku);
            writer.WriteNumber("quantity", line.Quantity);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("parent");
        if (value.Parent is { } parent)
            WriteValue(writer, parent);
        else
            writer.WriteNullValue();
        writer.WriteEndObject();
    }

    private bool ReadTicket(ref Utf8JsonReader reader, ref ContractNotes notes, out Ticket value)
    {
        value = null!;
        long start = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        ulong seen = 0;
        ulong nulls = 0;
        string id = "", note = null!;
        TicketStatus status = default;
        TicketMood mood = default;
        int priority = 0;
        decimal price = 0;
        DateTimeOffset createdAt = default;
        TicketLine[] lines = [];
        Dictionary<string, int>? stock = null;
        JsonElement? extra = null;
        Ticket? parent = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(ref reader, Names);
            if (index < 0)
            {
                if (!notes.SkipUnknown(ref reader, 0))
                    return false;
                continue;
            }

            if ((seen & 1ul << index) != 0)
                return false;
            seen |= 1ul << index;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null && index is >= 6 and <= 9)
            {
                nulls |= 1ul << index;
                continue;
            }

            JsonElement any = default;
            bool isRead = index switch
            {
                0 => JsonRead.TryRead(ref reader, out id) && IsId(id) && IsShort(id),
                1 => TryRead(ref reader, out status),
                2 => JsonRead.TryRead(ref reader, out priority) && IsPriority(priority),
                3 => JsonRead.TryRead(ref reader, out price),
                4 => JsonRead.TryRead(ref reader, out createdAt),
                5 => ReadLines(ref reader, ref notes, out lines),
                6 => ReadStock(ref reader, out stock),
                7 => JsonRead.TryRead(ref reader, out note),
                8 => JsonRead.TryRead(ref reader, out any),
                9 => ReadTicket(ref reader, ref notes, out parent),
                _ => TryRead(ref reader, out mood) && SawMood(ref notes, mood),
            };
            if (!isRead)
                return false;
            extra = index == 8 ? any : extra;
        }

        notes.Saw(0, seen, 0x7FF, nulls);
        if ((seen & 0x3F) != 0x3F)
            return false;
        value = new() { Id = id, Status = status, Priority = priority, Price = price, CreatedAt = createdAt, Lines = lines, Stock = stock, Note = note, Extra = extra, Parent = parent, Mood = mood };
        rules.Constructor(value);
        return rules.Total(value) || notes.BreaksRule(0, 0, start);
    }

    private static bool SawMood(ref ContractNotes notes, TicketMood mood)
    {
        if (mood == TicketMood.Unknown)
            notes.SawUnknownValue(0, 10);
        return true;
    }

    private bool ReadLines(ref Utf8JsonReader reader, ref ContractNotes notes, out TicketLine[] lines)
    {
        var list = new List<TicketLine>();
        lines = [];
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!ReadLine(ref reader, ref notes, out TicketLine line))
                return false;
            list.Add(line);
        }

        lines = [.. list];
        return lines.Length is >= 1 and <= 150;
    }

    private bool ReadLine(ref Utf8JsonReader reader, ref ContractNotes notes, out TicketLine line)
    {
        line = null!;
        long start = reader.TokenStartIndex;
        ulong seen = 0;
        string sku = "";
        int quantity = 0;
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(ref reader, LineNames);
            if (index < 0)
            {
                if (!notes.SkipUnknown(ref reader, 1))
                    return false;
                continue;
            }

            if ((seen & 1ul << index) != 0)
                return false;
            seen |= 1ul << index;
            reader.Read();
            if (!(index == 0 ? JsonRead.TryRead(ref reader, out sku) : JsonRead.TryRead(ref reader, out quantity)))
                return false;
        }

        notes.Saw(3, seen, 3, 0);
        if (seen != 3)
            return false;
        line = new(sku, quantity);
        return rules.Line(line) || notes.BreaksRule(1, 0, start);
    }

    private static bool ReadStock(ref Utf8JsonReader reader, out Dictionary<string, int>? stock)
    {
        stock = [];
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (!JsonRead.TryRead(ref reader, out int count) || !stock.TryAdd(key, count))
                return false;
        }

        return stock.Count <= 3;
    }

    // A name with escapes is unescaped first, so that half a surrogate pair throws.
    private static int IndexOf(ref Utf8JsonReader reader, string[] names)
    {
        string? escaped = reader.ValueIsEscaped ? reader.GetString() : null;
        for (int i = 0; i < names.Length; i++)
        {
            if (escaped is null ? reader.ValueTextEquals(names[i]) : names[i] == escaped)
                return i;
        }

        return -1;
    }

    private static bool TryRead(ref Utf8JsonReader reader, out TicketStatus value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && Enum.GetNames<TicketStatus>().Contains(reader.GetString()) && Enum.TryParse(reader.GetString(), out value);
    }

    private static bool TryRead(ref Utf8JsonReader reader, out TicketMood value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
            return false;
        value = reader.GetString() switch { "Good" => TicketMood.Good, "Bad" => TicketMood.Bad, _ => TicketMood.Unknown };
        return true;
    }
}
