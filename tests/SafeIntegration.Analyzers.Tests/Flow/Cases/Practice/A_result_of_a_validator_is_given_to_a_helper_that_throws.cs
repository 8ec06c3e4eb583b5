// shape: guard helper over validation results
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Guarded.Results;

public sealed record Reservation(string Room, int Nights);

public static class ValidationResults
{
    public static void OrThrow(this ValidationResult result)
    {
        if (!result.IsValid)
            throw new ValidationException(result.Errors);
    }
}

public interface IRooms
{
    [Effect]
    Task ReserveAsync(Reservation reservation);
}

public sealed class ReservationHandler(IValidator<Reservation> validator, IRooms rooms)
{
    public async Task HandleAsync([ExternalInput] Reservation reservation, CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(reservation, cancellationToken)).OrThrow();
        await rooms.ReserveAsync(reservation);
    }
}
