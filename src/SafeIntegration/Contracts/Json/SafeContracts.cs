using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>Hooks generated contracts into System.Text.Json, and so into all that uses it: HttpClient, ASP.NET Core, Refit.</summary>
public static class SafeContracts
{
    /// <summary>
    /// Reads and writes types with a generated contract by it: <c>options.TypeInfoResolverChain.Insert(0, SafeContracts.Resolver)</c>. A payload that breaks its contract is a
    /// <see cref="ContractException"/>, which is a <see cref="JsonException"/>. Knows arrays, <see cref="List{T}"/>, read-only lists, enumerables and dictionaries with text keys of
    /// contracts too; every other type is left to the next resolver in the chain, so options of your own, whose chain is empty, need one:
    /// <see cref="AddTo"/> adds it. The options' own settings do not change what a contract accepts, except that they rule the syntax (comments, trailing commas, depth).
    /// </summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new ContractResolver();

    /// <summary>
    /// Puts <see cref="Resolver"/> first in the chain of options that are not in use yet. Options without any resolver read all other types by reflection afterwards, as they would
    /// have before, where reflection is on.
    /// </summary>
    /// <returns>The options.</returns>
    /// <exception cref="InvalidOperationException">The options are in use already.</exception>
    public static JsonSerializerOptions AddTo(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.TypeInfoResolverChain.Contains(Resolver))
            return options;
        if (options.TypeInfoResolver is null && ReflectedContracts.AreAvailable)
            options.TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver;
        options.TypeInfoResolverChain.Insert(0, Resolver);
        return options;
    }
}
