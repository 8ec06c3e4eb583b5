// shape: envelope with a type name, handlers found by a dictionary of types
using System.Text.Json;
using SafeIntegration;

namespace Dispatching;

public interface IMessageHandler
{
    Task HandleAsync(JsonElement body);
}

public sealed class RenameHandler(INames names) : IMessageHandler
{
    public async Task HandleAsync(JsonElement body)
    {
        int id = body.GetProperty("id").GetInt32();
        string name = body.GetProperty("name").GetString() ?? throw new InvalidDataException("No name.");
        await names.RenameAsync(id, name);
    }
}

public sealed class Dispatcher(Dictionary<string, IMessageHandler> handlers)
{
    public async Task DispatchAsync([ExternalInput] ReadOnlyMemory<byte> message)
    {
        using JsonDocument document = JsonDocument.Parse(message);
        string? type = document.RootElement.GetProperty("type").GetString();
        if (type is null || !handlers.TryGetValue(type, out IMessageHandler? handler))
            throw new NotSupportedException($"Nobody handles '{type}'.");
        await handler.HandleAsync(document.RootElement.GetProperty("body")); // expect: SI1001
    }
}

public interface INames
{
    [Effect]
    Task RenameAsync(int id, string name);
}
