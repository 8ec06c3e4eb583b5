// shape: the function of a lazy value checks what it fetched
using SafeIntegration;

namespace Legal.Terms;

public sealed class Terms
{
    private readonly Lazy<Task<string>> _text;
    private readonly Lazy<string> _title = new(() => "Terms of " + DateTime.Now.Year);
    public Terms(HttpClient http) => _text = new(async () =>
    {
        string text = await http.GetStringAsync("kind");
        return text is "short" or "long" ? text : throw new InvalidOperationException("No such terms.");
    });
    public Task<string> Text => _text.Value;
    public string Title => _title.Value;
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Mailing(Terms terms, IMailer mailer)
{
    public async Task SendAsync()
    {
        await mailer.SendAsync(await terms.Text);
        await mailer.SendAsync(terms.Title);
    }
}
