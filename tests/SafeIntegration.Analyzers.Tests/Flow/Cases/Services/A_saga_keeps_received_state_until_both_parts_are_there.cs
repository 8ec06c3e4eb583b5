// shape: state machine instance in a dictionary, two messages complete it
using System.Collections.Concurrent;
using SafeIntegration;

namespace Sagas;

public sealed class CheckoutState
{
    public string? Address { get; set; }
    public bool IsPaid { get; set; }
}

public sealed class CheckoutSaga(IParcels parcels)
{
    private readonly ConcurrentDictionary<Guid, CheckoutState> _states = new();

    public void OnAddress(Guid order, [ExternalInput] string address) => _states.GetOrAdd(order, _ => new CheckoutState()).Address = address;

    public async Task OnPaidAsync(Guid order)
    {
        CheckoutState state = _states.GetOrAdd(order, _ => new CheckoutState());
        state.IsPaid = true;
        if (state.Address is not null)
            await parcels.ShipAsync(order, state.Address); // expect: SI1001
    }
}

public interface IParcels
{
    [Effect]
    Task ShipAsync(Guid order, string address);
}
