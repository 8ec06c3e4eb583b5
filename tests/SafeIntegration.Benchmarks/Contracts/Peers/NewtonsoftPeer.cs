using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Newtonsoft.Json; checks no rule.</summary>
internal sealed class NewtonsoftPeer() : Peer("Newtonsoft.Json")
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        Converters = { new StringEnumConverter() },
        FloatParseHandling = FloatParseHandling.Decimal,
        TypeNameHandling = TypeNameHandling.None,
    };

    public override bool ChecksRules => false;

    public override object? ReadOrder(byte[] utf8) => JsonConvert.DeserializeObject<Plain.Order>(Encoding.UTF8.GetString(utf8), Settings);

    public override object? ReadPage(byte[] utf8) => JsonConvert.DeserializeObject<Plain.OrderPage>(Encoding.UTF8.GetString(utf8), Settings);
}
