// shape: a class of ones own derives from Lazy of a task
using SafeIntegration;
using System.Runtime.CompilerServices;

namespace Payments.Partners;

public sealed class AsyncLazy<T>(Func<Task<T>> factory) : Lazy<Task<T>>(() => Task.Run(factory))
{
    public TaskAwaiter<T> GetAwaiter() => Value.GetAwaiter();
}
public sealed class Partner
{
    private readonly AsyncLazy<string> _iban;
    public Partner(HttpClient http) => _iban = new AsyncLazy<string>(() => http.GetStringAsync("iban"));
    public async Task<string> IbanAsync() => await _iban;
}
public interface IBank { [Effect] Task PayAsync(string iban); }
public sealed class Payer(Partner partner, IBank bank)
{
    public async Task PayAsync() => await bank.PayAsync(await partner.IbanAsync()); // expect: SI1001
}
