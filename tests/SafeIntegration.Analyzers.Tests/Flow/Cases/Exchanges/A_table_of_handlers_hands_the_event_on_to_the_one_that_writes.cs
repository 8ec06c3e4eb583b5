using System.Text.Json;
using SafeIntegration;

public interface ICrm
{
    [Effect]
    Task SetPhoneAsync(string customer, string phone, CancellationToken cancellationToken);
}

public sealed class CrmEventDispatcher
{
    private readonly ICrm _crm;
    private readonly ILogger<CrmEventDispatcher> _logger;
    private readonly Dictionary<string, Func<JsonElement, CancellationToken, Task>> _handlers;

    public CrmEventDispatcher(ICrm crm, ILogger<CrmEventDispatcher> logger)
    {
        _crm = crm;
        _logger = logger;
        _handlers = new(StringComparer.Ordinal)
        {
            ["contact.phone_changed"] = OnPhoneChangedAsync,
            ["contact.visited"] = OnVisitedAsync,
        };
    }

    public async Task DispatchAsync([ExternalInput] string message, CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(message);
        string type = document.RootElement.GetProperty("type").GetString() ?? throw new JsonException("type");
        if (!_handlers.TryGetValue(type, out Func<JsonElement, CancellationToken, Task>? handler))
            throw new NotSupportedException($"Event '{type}' is not known.");

        await handler(document.RootElement.GetProperty("data"), cancellationToken); // expect: SI1001
    }

    private Task OnPhoneChangedAsync(JsonElement data, CancellationToken cancellationToken)
    {
        string customer = data.GetProperty("customer").GetString()!;
        string phone = data.GetProperty("phone").GetString()!;
        return _crm.SetPhoneAsync(customer, phone, cancellationToken);
    }

    private Task OnVisitedAsync(JsonElement data, CancellationToken cancellationToken)
    {
        _logger.LogInformation("Visit: {Page}", data.GetProperty("page").GetString());
        return Task.CompletedTask;
    }
}
