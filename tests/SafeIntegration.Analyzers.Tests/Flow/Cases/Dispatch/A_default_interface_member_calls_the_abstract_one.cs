using SafeIntegration;

namespace Formats;

public interface ISink
{
    void Write(string text);

    void WriteLine(string text) => Write(text + "\n");
}

public sealed class FileSink : ISink
{
    public void Write(string text) => File.AppendAllText("log.txt", text);
}

public sealed class Export(HttpClient client)
{
    public async Task RunAsync(ISink sink) => sink.WriteLine(await client.GetStringAsync("text")); // expect: SI1001
}
