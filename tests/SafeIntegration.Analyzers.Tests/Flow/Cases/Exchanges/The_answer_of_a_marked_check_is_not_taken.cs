using SafeIntegration;

namespace Exchanges.Numbers;

public sealed record PortingRequest(string PhoneNumber, string Donor);

public interface IPortingRules
{
    [Validates]
    bool IsPortable(PortingRequest request);
}

[Effect]
public interface INetwork
{
    Task PortAsync(string phoneNumber, string donor);
}

public static class PortingEndpoints
{
    public static RouteGroupBuilder MapPorting(this RouteGroupBuilder group)
    {
        group.MapPost("/", HandleAsync);
        return group;
    }

    private static async Task<IResult> HandleAsync(PortingRequest request, IPortingRules rules, INetwork network, ILogger<PortingRequest> logger)
    {
        rules.IsPortable(request);
        logger.LogInformation("Porting was asked for at {Time}", DateTimeOffset.UtcNow);
        await network.PortAsync(request.PhoneNumber, request.Donor); // expect: SI1003
        return Results.Accepted();
    }
}
