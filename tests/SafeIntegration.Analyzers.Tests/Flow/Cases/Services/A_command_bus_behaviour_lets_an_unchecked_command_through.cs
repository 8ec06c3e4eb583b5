// shape: pipeline of behaviours around a handler, registered by type
using SafeIntegration;

namespace Rentals.Application;

public interface IRequest<TResponse>;

public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken);
}

public sealed record ExtendRental(string Contract, int Days) : IRequest<bool>;

public sealed class TimingBehaviour<TRequest, TResponse>(IRequestHandler<TRequest, TResponse> next, TimeProvider time, ILogger<TRequest> logger) : IRequestHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        TResponse response = await next.Handle(request, cancellationToken);
        logger.LogInformation("{Request} took {Elapsed}", typeof(TRequest).Name, time.GetElapsedTime(start));
        return response;
    }
}

public sealed class ExtendRentalHandler(IRentals rentals) : IRequestHandler<ExtendRental, bool>
{
    public async Task<bool> Handle(ExtendRental request, CancellationToken cancellationToken)
    {
        await rentals.ExtendAsync(request.Contract, request.Days);
        return true;
    }
}

public static class RentalEndpoints
{
    public static void Map(WebApplication app) => app.MapPost("/extend", async (ExtendRental command, IRequestHandler<ExtendRental, bool> handler, CancellationToken cancellationToken) =>
        await handler.Handle(command, cancellationToken) ? Results.Ok() : Results.BadRequest()); // expect: SI1001
}

public interface IRentals
{
    [Effect]
    Task ExtendAsync(string contract, int days);
}
