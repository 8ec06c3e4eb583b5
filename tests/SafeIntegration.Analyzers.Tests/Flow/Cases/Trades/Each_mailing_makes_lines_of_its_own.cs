// shape: objects of one class are made in several places
using SafeIntegration;

namespace Mail.Digests;

public sealed class Lines
{
    private readonly List<string> _lines = [];
    public void Add(string line) => _lines.Add(line);
    public string Text => string.Join("\n", _lines);
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Preview(HttpClient http)
{
    private readonly Lines _lines = new();
    public async Task LoadAsync() => _lines.Add(await http.GetStringAsync("x"));
    public string Text => _lines.Text;
}
public sealed class Digest(IMailer mailer)
{
    private readonly Lines _lines = new();
    public void Note(int count) => _lines.Add($"{count} orders");
    public Task SendAsync() => mailer.SendAsync(_lines.Text);
}
public sealed class Mailing(Lines lines, IMailer mailer)
{
    public Task SendAsync() => mailer.SendAsync(lines.Text);
}
public static class Program2
{
    public static async Task RunAsync(IMailer mailer, DateOnly day)
    {
        Lines lines = new();
        lines.Add(day.ToString());
        await new Mailing(lines, mailer).SendAsync();
    }
}
