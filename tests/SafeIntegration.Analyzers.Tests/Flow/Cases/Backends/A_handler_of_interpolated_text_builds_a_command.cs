using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Shells;

[InterpolatedStringHandler]
public readonly struct CommandHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + formattedCount * 8);

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted<T>(T value) => _text.Append('"').Append(value).Append('"');

    public override string ToString() => _text.ToString();
}

public sealed class Converter(HttpRequest request)
{
    public void Convert() => Run($"--title {request.Query["title"].ToString()} --quiet"); // expect: SI1001

    private static void Run(CommandHandler arguments) => Process.Start("ffmpeg", arguments.ToString())?.WaitForExit();
}
