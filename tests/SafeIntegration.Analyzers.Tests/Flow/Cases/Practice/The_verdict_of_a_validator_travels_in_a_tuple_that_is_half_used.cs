// shape: application service over a FluentValidation validator
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Bookings;

public sealed record BookingRequest(string Room, DateOnly From, DateOnly To, int Guests);

public sealed class BookingValidator : AbstractValidator<BookingRequest>
{
    public BookingValidator()
    {
        RuleFor(request => request.Room).Matches("^[A-Z][0-9]{3}$");
        RuleFor(request => request.Guests).InclusiveBetween(1, 6);
    }
}

public interface IRooms
{
    [Effect]
    Task BlockAsync(string room, DateOnly from, DateOnly to);
}

public sealed class BookingService(IValidator<BookingRequest> validator, IRooms rooms, ILogger<BookingService> logger)
{
    public async Task BookAsync([ExternalInput] BookingRequest request)
    {
        (bool ok, string[] problems) = await CheckAsync(request);
        foreach (string problem in problems)
            logger.LogWarning("Booking (valid: {Ok}): {Problem}", ok, problem);
        await rooms.BlockAsync(request.Room, request.From, request.To); // expect: SI1003
    }

    private async Task<(bool Ok, string[] Problems)> CheckAsync(BookingRequest request)
    {
        ValidationResult result = await validator.ValidateAsync(request);
        return (result.IsValid, [.. result.Errors.Select(error => error.ErrorMessage)]);
    }
}
