// shape: a background service keeps what it fetched, behind an interface
using SafeIntegration;

namespace Treasury.Rates;

public sealed record Rate(string Code, decimal Value);
public interface IRates { decimal Of(string code); }
public sealed class Rates(HttpClient http) : BackgroundService, IRates
{
    private Rate[] _rates = [];
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _rates = await http.GetFromJsonAsync<Rate[]>("rates", stoppingToken) ?? [];
            await Task.Delay(60_000, stoppingToken);
        }
    }
    public decimal Of(string code) => _rates.First(rate => rate.Code == code).Value;
}
public interface IBank { [Effect] void Pay(decimal amount); }
public sealed class Payer(IRates rates, IBank bank)
{
    public void Pay(decimal euros) => bank.Pay(euros * rates.Of("USD")); // expect: SI1001
}
