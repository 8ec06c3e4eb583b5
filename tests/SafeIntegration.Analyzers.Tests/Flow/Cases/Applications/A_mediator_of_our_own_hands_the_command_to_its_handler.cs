// shape: clean architecture with a mediator of one's own
using SafeIntegration;

namespace Depot.Application;

public interface IRequest<TResponse>;

public interface IRequestHandler<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken);
}

public sealed record RegisterPallet(string Code, string Place) : IRequest<bool>;

public interface IPalletStore
{
    [Effect]
    Task AddAsync(string code, string place);
}

public sealed class RegisterPalletHandler(IPalletStore store) : IRequestHandler<RegisterPallet, bool>
{
    public async Task<bool> Handle(RegisterPallet request, CancellationToken cancellationToken)
    {
        await store.AddAsync(request.Code, request.Place);
        return true;
    }
}

public sealed class ScannerClient(HttpClient scanner, IRequestHandler<RegisterPallet, bool> handler)
{
    public async Task<int> PollAsync(CancellationToken cancellationToken)
    {
        int registered = 0;
        await foreach (RegisterPallet? pallet in scanner.GetFromJsonAsAsyncEnumerable<RegisterPallet>("scans", cancellationToken))
        {
            if (pallet is null)
                continue;
            if (await handler.Handle(pallet, cancellationToken)) // expect: SI1001
                registered++;
        }

        return registered;
    }
}
