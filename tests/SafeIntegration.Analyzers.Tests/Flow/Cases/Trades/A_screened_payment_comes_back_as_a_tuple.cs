// shape: async helper that returns the value and the verdict as a tuple
using SafeIntegration;

namespace Treasury.Screening;

public sealed record Payment(string Creditor, decimal Amount);

public interface IPaymentInbox
{
    [ExternalInput]
    Task<Payment> ReceiveAsync(CancellationToken cancellationToken);
}

public interface IScreening
{
    [Validates]
    Task<bool> IsCleanAsync(Payment payment);
}

public interface IPaymentLine
{
    [Effect]
    Task PayAsync(string creditor, decimal amount);
}

public sealed class PaymentWorker(IPaymentInbox inbox, IScreening screening, IPaymentLine line, ILogger<PaymentWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            (Payment payment, bool clean) = await NextAsync(stoppingToken);
            logger.LogInformation("Screening said {Clean}", clean);
            await line.PayAsync(payment.Creditor, payment.Amount); // expect: SI1003
        }
    }

    private async Task<(Payment Payment, bool Clean)> NextAsync(CancellationToken cancellationToken)
    {
        Payment payment = await inbox.ReceiveAsync(cancellationToken);
        return (payment, await screening.IsCleanAsync(payment));
    }
}
