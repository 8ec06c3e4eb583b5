using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>How collections of a contract's type are read and written, without reflection.</summary>
internal static class ContractCollections
{
    public static JsonTypeInfo? Create<T>(Type collection, JsonSerializerOptions options)
    {
        if (collection == typeof(T[]))
            return JsonMetadataServices.CreateArrayInfo<T>(options, new());
        if (collection == typeof(List<T>))
            return JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] });
        if (collection == typeof(IReadOnlyList<T>))
            return JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new());
        if (collection == typeof(IReadOnlyCollection<T>))
            return JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyCollection<T>, T>(options, new());
        if (collection == typeof(IEnumerable<T>))
            return JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new());
        if (collection == typeof(IList<T>))
            return JsonMetadataServices.CreateIListInfo<IList<T>, T>(options, new());
        if (collection == typeof(IAsyncEnumerable<T>))
            return JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(options, new());
        if (collection == typeof(Dictionary<string, T>))
            return JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, T>, string, T>(options, new() { ObjectCreator = static () => [], KeyInfo = Keys(options) });
        return collection == typeof(IReadOnlyDictionary<string, T>)
            ? JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(options, new() { KeyInfo = Keys(options) })
            : null;
    }

    private static JsonTypeInfo<string> Keys(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter);
}
