using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackOffice.Orders;

/// <summary>
/// The platform's two formats. They are written member by member and not from the contract types: the platform is somebody else's
/// program, and a contract that is wrong about it must be able to be found out.
/// </summary>
internal static class OrderPayload
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(PlatformOrder order)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", order.Id);
            json.WriteString("customer_name", order.Customer.Name);
            json.WriteString("email", order.Customer.Email);
            json.WriteString("language", order.Customer.Language);
            if (order.AfterUpdate) WriteNewMembers(json, order);
            else WriteOldMembers(json, order);
            json.WriteString("updated_at", order.UpdatedAt);
            if (order.Kind is MessageKind.OnItsWay or MessageKind.Delayed or MessageKind.Delivered)
                json.WriteString("tracking_code", $"FX{order.Id}{order.Customer.Language.ToUpperInvariant()}");
            WriteLines(json, order);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteOldMembers(Utf8JsonWriter json, PlatformOrder order)
    {
        json.WriteString("status", StatusOf(order.Kind));
        json.WriteString("currency", order.Customer.Currency);
        json.WriteNumber("total", order.Total);
        json.WriteString("note", order.Note.Text);
    }

    private static void WriteNewMembers(Utf8JsonWriter json, PlatformOrder order)
    {
        json.WriteString("fulfilment_status", StatusOf(order.Kind));
        json.WriteStartObject("amount");
        json.WriteNumber("total", order.Total);
        json.WriteString("currency", order.Customer.Currency);
        json.WriteEndObject();
        json.WriteString("customer_note", order.Note.Text);
    }

    private static void WriteLines(Utf8JsonWriter json, PlatformOrder order)
    {
        json.WriteStartArray("lines");
        foreach (PlatformLine line in order.Lines)
        {
            json.WriteStartObject();
            json.WriteString("sku", line.Article.Sku);
            json.WriteString("title", line.Article.Title);
            if (order.AfterUpdate) json.WriteString("quantity", line.Quantity.ToString(CultureInfo.InvariantCulture));
            else json.WriteNumber("quantity", line.Quantity);
            json.WriteNumber("unit_price", line.Article.Price);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string StatusOf(MessageKind kind) => kind switch
    {
        MessageKind.Confirmed => "paid",
        MessageKind.Preparing => "packed",
        MessageKind.OnItsWay => "shipped",
        MessageKind.Delayed => "delayed",
        MessageKind.Delivered => "delivered",
        MessageKind.Cancelled => "cancelled",
        MessageKind.Returned => "returned",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
