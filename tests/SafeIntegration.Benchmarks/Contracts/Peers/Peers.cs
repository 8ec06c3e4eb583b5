namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>All that are compared.</summary>
internal static class Peers
{
    public const string ClassContract = "contract into classes";
    public const string RecordContract = "contract into records";
    public const string JsonPlain = "System.Text.Json source-gen into classes";

    /// <summary>Makes each of them by its name, so that a fresh process starts only the one it measures.</summary>
    public static IReadOnlyDictionary<string, Func<Peer>> ByName { get; } = new Dictionary<string, Func<Peer>>
    {
        [JsonPlain] = () => new JsonPeer<Plain.Order, Plain.OrderPage>(JsonPlain, PlainContext.Default.Order, PlainContext.Default.OrderPage),
        ["System.Text.Json reflection"] = () => new JsonReflectionPeer(),
        ["System.Text.Json source-gen into records"] = () =>
            new JsonPeer<Records.Order, Records.OrderPage>("System.Text.Json source-gen into records", RecordContext.Default.Order, RecordContext.Default.OrderPage),
        ["Strict into classes"] = () =>
            new JsonPeer<Plain.Order, Plain.OrderPage>("Strict into classes", StrictPlainContext.Default.Order, StrictPlainContext.Default.OrderPage),
        ["Strict into records"] = () =>
            new JsonPeer<Records.Order, Records.OrderPage>("Strict into records", StrictRecordContext.Default.Order, StrictRecordContext.Default.OrderPage),
        ["+ FluentValidation"] = () => new FluentValidationPeer(),
        ["+ DataAnnotations"] = () => new DataAnnotationsPeer(),
        ["+ Microsoft.Extensions.Validation"] = () => new ExtensionsValidationPeer(),
        ["+ [OptionsValidator]"] = () => new OptionsValidatorPeer(),
        ["NJsonSchema + System.Text.Json"] = () => new NJsonSchemaPeer(),
        ["Newtonsoft.Json"] = () => new NewtonsoftPeer(),
        [ClassContract] = () => new ContractPeer<Classes.Order, Classes.OrderPage>(ClassContract),
        [RecordContract] = () => new ContractPeer<Records.Order, Records.OrderPage>(RecordContract),
    };

    /// <summary>Makes all; the first is the baseline.</summary>
    public static IReadOnlyList<Peer> CreateAll() => [.. ByName.Values.Select(create => create())];
}
