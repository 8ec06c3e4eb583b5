using FluentValidation;
using FluentValidation.Results;

namespace Bookings.Logged;

public sealed record Booking(string Room, int Nights);

public sealed class BookingRelay(HttpClient portal, HttpClient hotel, IValidator<Booking> validator, ILogger<BookingRelay> logger)
{
    public async Task RelayAsync(CancellationToken cancellationToken)
    {
        Booking booking = await portal.GetFromJsonAsync<Booking>("next", cancellationToken) ?? throw new InvalidDataException("There is none.");
        ValidationResult result = await validator.ValidateAsync(booking, cancellationToken);
        foreach (ValidationFailure failure in result.Errors)
            logger.LogWarning("{Property}: {Message}", failure.PropertyName, failure.ErrorMessage);
        using HttpResponseMessage answer = await hotel.PostAsJsonAsync("bookings", booking, cancellationToken); // expect: SI1003
        answer.EnsureSuccessStatusCode();
    }
}
