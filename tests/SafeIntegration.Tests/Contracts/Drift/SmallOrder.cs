using System.Text.Json;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts;

/// <summary>A type with a contract as the generator would make it, but small enough to be read.</summary>
[GeneratedContract(typeof(SmallOrderContract))]
public sealed class SmallOrder : IPayload<SmallOrder>
{
    public string Id { get; set; } = "";

    public string? Priority { get; set; }

    public string Currency { get; set; } = "EUR";

    public SmallStatus Status { get; set; }

    public SmallLine[] Lines { get; set; } = [];
}

public sealed class SmallLine
{
    public string Sku { get; set; } = "";

    public decimal? Discount { get; set; }
}

public enum SmallStatus
{
    Unknown,
    Open,
    Paid,
}

/// <summary>Members of an order: id (required), priority (nullable), currency (with a default), status (tolerant, with a default), lines (required); of a line: sku, discount (nullable).</summary>
internal sealed class SmallOrderContract(TimeProvider time, UnknownMembers unknownMembers)
    : GeneratedContract<SmallOrder>(new("test.small-order.v1", 6) { Time = time, UnknownMembers = unknownMembers, MaxBytes = 64 * 1024 })
{
    public SmallOrderContract()
        : this(TimeProvider.System, UnknownMembers.Report)
    {
    }

    protected override bool TryReadValue(ref Utf8JsonReader reader, ref ContractNotes notes, out SmallOrder value)
    {
        value = new();
        ulong present = 0;
        ulong nulls = 0;
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int member = reader.GetString() switch { "id" => 0, "priority" => 1, "currency" => 2, "status" => 3, "lines" => 4, _ => -1 };
            if (member < 0)
            {
                if (!notes.SkipUnknown(ref reader, 0))
                    return false;
                continue;
            }

            ulong bit = 1ul << member;
            if ((present & bit) != 0 || !reader.Read())
                return false;
            present |= bit;
            if (reader.TokenType == JsonTokenType.Null && member == 1)
                nulls |= bit;
            else if (!TryReadMember(ref reader, ref notes, member, value))
                return false;
        }

        notes.Saw(0, present, 0b11111, nulls);
        return (present & 0b10001) == 0b10001;
    }

    protected override void WriteValue(Utf8JsonWriter writer, SmallOrder value)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        if (value.Priority is not null)
            writer.WriteString("priority", value.Priority);
        writer.WriteString("currency", value.Currency);
        writer.WriteString("status", value.Status.ToString());
        writer.WriteStartArray("lines");
        foreach (SmallLine line in value.Lines)
        {
            writer.WriteStartObject();
            writer.WriteString("sku", line.Sku);
            if (line.Discount is { } discount)
                writer.WriteNumber("discount", discount);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    protected override ContractNode CreateShape()
    {
        var line = new ObjectNode(1, 3, nameof(SmallLine), () =>
        [
            new("sku", LeafTypes.String.With(), true, false),
            new("discount", LeafTypes.Decimal.With(), false, true),
        ]);
        return new ObjectNode(0, 0, nameof(SmallOrder), () =>
        [
            new("id", LeafTypes.String.With(), true, false),
            new("priority", LeafTypes.String.With(), false, true),
            new("currency", LeafTypes.String.With(), false, false),
            new("status", LeafTypes.Enum<SmallStatus>(ReadStatus, ["Open", "Paid"], isTolerant: true), false, false),
            new("lines", new ListNode(line, false), true, false),
        ]);
    }

    private static bool TryReadMember(ref Utf8JsonReader reader, ref ContractNotes notes, int member, SmallOrder order)
    {
        switch (member)
        {
            case 0:
                return JsonRead.TryRead(ref reader, out string id) && (order.Id = id) != null;
            case 1:
                return JsonRead.TryRead(ref reader, out string priority) && (order.Priority = priority) != null;
            case 2:
                return JsonRead.TryRead(ref reader, out string currency) && (order.Currency = currency) != null;
            case 3:
                if (!ReadStatus(ref reader, out SmallStatus status))
                    return false;
                if (status == SmallStatus.Unknown)
                    notes.SawUnknownValue(0, 3);
                order.Status = status;
                return true;
            default:
                return TryReadLines(ref reader, ref notes, order);
        }
    }

    private static bool TryReadLines(ref Utf8JsonReader reader, ref ContractNotes notes, SmallOrder order)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        var lines = new PooledList<SmallLine>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!TryReadLine(ref reader, ref notes, out SmallLine line))
                return false;
            lines.Add(line);
        }

        order.Lines = lines.ToArray();
        return true;
    }

    private static bool TryReadLine(ref Utf8JsonReader reader, ref ContractNotes notes, out SmallLine value)
    {
        value = new();
        ulong present = 0;
        ulong nulls = 0;
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int member = reader.GetString() switch { "sku" => 0, "discount" => 1, _ => -1 };
            if (member < 0)
            {
                if (!notes.SkipUnknown(ref reader, 1))
                    return false;
                continue;
            }

            reader.Read();
            present |= 1ul << member;
            if (member == 0)
            {
                if (!JsonRead.TryRead(ref reader, out string sku))
                    return false;
                value.Sku = sku;
            }
            else if (reader.TokenType == JsonTokenType.Null)
            {
                nulls |= 2;
            }
            else
            {
                if (!JsonRead.TryRead(ref reader, out decimal discount))
                    return false;
                value.Discount = discount;
            }
        }

        notes.Saw(3, present, 0b11, nulls);
        return (present & 1) != 0;
    }

    private static bool ReadStatus(ref Utf8JsonReader reader, out SmallStatus value)
    {
        value = SmallStatus.Unknown;
        if (reader.TokenType != JsonTokenType.String)
            return false;
        value = reader.ValueTextEquals("Open"u8) ? SmallStatus.Open : reader.ValueTextEquals("Paid"u8) ? SmallStatus.Paid : SmallStatus.Unknown;
        return true;
    }
}
