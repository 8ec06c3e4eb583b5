// shape: a class is registered as transient
using SafeIntegration;

namespace Mail.Previews;

public sealed class Lines
{
    private readonly List<string> _lines = [];
    public void Add(string line) => _lines.Add(line);
    public string Text => string.Join("\n", _lines);
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public static class Registration
{
    public static void Add(IServiceCollection services) => services.AddTransient<Lines>();
}
public sealed class Preview(HttpClient http, Lines lines)
{
    public async Task<string> LoadAsync() { lines.Add(await http.GetStringAsync("x")); return lines.Text; }
}
public sealed class Digest(IMailer mailer, Lines lines)
{
    public Task SendAsync(int count) { lines.Add($"{count} orders"); return mailer.SendAsync(lines.Text); }
}
