// shape: JsonTypeInfo<T> and a generic method that saves any entity
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SafeIntegration;

namespace Imports.Generic;

public interface IStore<in T>
{
    [Effect]
    Task SaveAsync(T item);
}

public sealed class Importer<T>(HttpClient source, JsonTypeInfo<T> info, IStore<T> store) where T : class
{
    public async Task<bool> ImportAsync(string path, CancellationToken cancellationToken)
    {
        await using Stream stream = await source.GetStreamAsync(path, cancellationToken);
        T? item = await JsonSerializer.DeserializeAsync(stream, info, cancellationToken);
        if (item is null)
            return false;
        await store.SaveAsync(item); // expect: SI1001
        return true;
    }
}
