// shape: message handler with Enum.TryParse and Enum.IsDefined
using System.Text.Json;
using SafeIntegration;

namespace Courier.Levels;

public enum ServiceLevel
{
    Unspecified,
    Standard,
    Overnight,
    SameDay,
}

public sealed record PickupMessage(string? Level, string? Reference);

public interface ICourierApi
{
    [Effect]
    Task OrderPickupAsync(ServiceLevel level, Guid reference);
}

public sealed class PickupHandler(ICourierApi courier, ILogger<PickupHandler> logger)
{
    public async Task<bool> HandleAsync([ExternalInput] byte[] body)
    {
        PickupMessage? message = JsonSerializer.Deserialize<PickupMessage>(body);
        if (!Enum.TryParse(message?.Level, ignoreCase: true, out ServiceLevel level)
            || !Enum.IsDefined(level)
            || level == ServiceLevel.Unspecified)
        {
            logger.LogError("Service level is not known");
            return false;
        }

        if (!Guid.TryParseExact(message?.Reference, "D", out Guid reference))
            return false;

        await courier.OrderPickupAsync(level, reference);
        return true;
    }
}
