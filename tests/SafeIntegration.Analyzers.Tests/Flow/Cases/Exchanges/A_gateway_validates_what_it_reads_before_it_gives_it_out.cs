using FluentValidation;
using SafeIntegration;

public sealed record PayoutNotice(string Iban, decimal Amount);

public sealed class PayoutNoticeValidator : AbstractValidator<PayoutNotice>
{
    public PayoutNoticeValidator()
    {
        RuleFor(notice => notice.Iban).Matches("^[A-Z]{2}[0-9]{20}$");
        RuleFor(notice => notice.Amount).InclusiveBetween(0.01m, 10_000m);
    }
}

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public abstract class CheckedGateway(HttpClient http, IServiceProvider services)
{
    protected async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using HttpResponseMessage response = await http.GetAsync(path, cancellationToken);
        response.EnsureSuccessStatusCode();
        T payload = await response.Content.ReadFromJsonAsync<T>(cancellationToken)
            ?? throw new InvalidDataException($"{path} has answered with null.");
        IValidator<T> validator = services.GetRequiredService<IValidator<T>>();
        await validator.ValidateAndThrowAsync(payload, cancellationToken);
        return payload;
    }
}

public sealed class PayoutGateway(HttpClient http, IServiceProvider services) : CheckedGateway(http, services)
{
    public Task<PayoutNotice> NextAsync(CancellationToken cancellationToken) =>
        GetAsync<PayoutNotice>("payouts/next", cancellationToken);
}

public sealed class PayoutWorker(PayoutGateway gateway, IBank bank) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            PayoutNotice notice = await gateway.NextAsync(stoppingToken);
            await bank.TransferAsync(notice.Iban, notice.Amount, stoppingToken);
        }
    }
}
