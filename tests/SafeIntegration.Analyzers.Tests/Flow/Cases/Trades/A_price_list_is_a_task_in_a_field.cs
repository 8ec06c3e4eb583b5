// shape: a task that a constructor starts is awaited by another class
using SafeIntegration;

namespace Kiosk.Prices;

public sealed class Prices
{
    private readonly Task<string> _list;
    public Prices(HttpClient http) { _list = http.GetStringAsync("prices"); }
    public Task<string> ListAsync() => _list;
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Mailing(Prices prices, IMailer mailer)
{
    public async Task SendAsync()
    {
        string list = await prices.ListAsync();
        await mailer.SendAsync(list); // expect: SI1001
    }
}
