namespace Warehouse.Api;

public interface ICommand<TResult>;

public interface ICommandHandler<in TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    Task<TResult> HandleAsync(TCommand command, CancellationToken cancellationToken);
}

public interface IBehavior<in TCommand, TResult>
{
    Task<TResult> HandleAsync(TCommand command, Func<Task<TResult>> next, CancellationToken cancellationToken);
}

public sealed class TimingBehavior<TCommand, TResult>(TimeProvider clock, ILogger<TCommand> logger) : IBehavior<TCommand, TResult>
{
    public async Task<TResult> HandleAsync(TCommand command, Func<Task<TResult>> next, CancellationToken cancellationToken)
    {
        long start = clock.GetTimestamp();
        TResult result = await next();
        logger.LogInformation("{Command} took {Elapsed}.", typeof(TCommand).Name, clock.GetElapsedTime(start));
        return result;
    }
}

public sealed class Mediator<TCommand, TResult>(ICommandHandler<TCommand, TResult> handler, IEnumerable<IBehavior<TCommand, TResult>> behaviors)
    where TCommand : ICommand<TResult>
{
    public Task<TResult> SendAsync(TCommand command, CancellationToken cancellationToken)
    {
        Func<Task<TResult>> next = () => handler.HandleAsync(command, cancellationToken);
        foreach (IBehavior<TCommand, TResult> behavior in behaviors.Reverse())
        {
            Func<Task<TResult>> inner = next;
            next = () => behavior.HandleAsync(command, inner, cancellationToken);
        }

        return next();
    }
}

public sealed record MoveStock(Guid Id, string From, string To, int Pieces) : ICommand<Guid>;

public sealed class MoveStockHandler(HttpClient robots) : ICommandHandler<MoveStock, Guid>
{
    public async Task<Guid> HandleAsync(MoveStock command, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await robots.PostAsJsonAsync("moves", command, cancellationToken);
        response.EnsureSuccessStatusCode();
        return command.Id;
    }
}

public sealed record MoveRequest(string From, string To, int Pieces);

public static class StockEndpoints
{
    public static void MapStock(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/moves", async (MoveRequest request, Mediator<MoveStock, Guid> mediator, CancellationToken cancellationToken) =>
        {
            var command = new MoveStock(Guid.NewGuid(), request.From, request.To, request.Pieces);
            Guid id = await mediator.SendAsync(command, cancellationToken); // expect: SI1001
            return Results.Accepted($"/moves/{id}");
        });
}
