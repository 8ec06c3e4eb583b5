using System.Text;
using System.Text.Json;
using NJsonSchema;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>A JSON Schema checked by NJsonSchema, then System.Text.Json by source generation.</summary>
internal sealed class NJsonSchemaPeer() : Peer("NJsonSchema + System.Text.Json")
{
    private const string OrderSchema = """
        {"type":"object","additionalProperties":false,"required":["id","status","createdAt","currency","total","customer","shipTo","lines"],"properties":{
        "id":{"type":"string","pattern":"^ord_[a-z0-9]{10}$"},"status":{"enum":["pending","paid","shipped","delivered","cancelled"]},
        "createdAt":{"type":"string","format":"date-time"},"currency":{"type":"string","pattern":"^[A-Z]{3}$"},"total":{"type":"number","minimum":0,"maximum":1000000},
        "customer":{"type":"object","additionalProperties":false,"required":["id","name","email"],"properties":{"id":{"type":"string","minLength":1,"maxLength":40},
        "name":{"type":"string","minLength":1,"maxLength":100},"email":{"type":"string","minLength":3,"maxLength":254,"format":"email"}}},
        "shipTo":{"type":"object","additionalProperties":false,"required":["line1","city","zip","country"],"properties":{"line1":{"type":"string","minLength":1,"maxLength":100},
        "city":{"type":"string","minLength":1,"maxLength":60},"zip":{"type":"string","pattern":"^[0-9]{5}$"},"country":{"type":"string","pattern":"^[A-Z]{2}$"}}},
        "lines":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["sku","name","qty","price"],"properties":{
        "sku":{"type":"string","pattern":"^[A-Z]{3}-[0-9]{4}$"},"name":{"type":"string","minLength":1,"maxLength":100},
        "qty":{"type":"integer","minimum":1,"maximum":1000},"price":{"type":"number","minimum":0,"maximum":100000}}}},
        "note":{"type":["string","null"],"maxLength":500}}}
        """;

    private const string PageSchema =
        """{"type":"object","additionalProperties":false,"required":["orders","count"],"properties":{"orders":{"type":"array","items":""" + OrderSchema
        + """},"next":{"type":["string","null"]},"count":{"type":"integer","minimum":0}}}""";

    private readonly JsonSchema _order = JsonSchema.FromJsonAsync(OrderSchema).GetAwaiter().GetResult();
    private readonly JsonSchema _page = JsonSchema.FromJsonAsync(PageSchema).GetAwaiter().GetResult();

    public override object? ReadOrder(byte[] utf8) =>
        _order.Validate(Encoding.UTF8.GetString(utf8)).Count == 0 ? JsonSerializer.Deserialize(utf8, PlainContext.Default.Order) : null;

    public override object? ReadPage(byte[] utf8) =>
        _page.Validate(Encoding.UTF8.GetString(utf8)).Count == 0 ? JsonSerializer.Deserialize(utf8, PlainContext.Default.OrderPage) : null;
}
