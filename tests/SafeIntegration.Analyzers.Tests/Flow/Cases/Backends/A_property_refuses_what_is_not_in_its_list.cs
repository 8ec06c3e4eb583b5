using System.Diagnostics;

namespace Media;

public sealed class Encoding
{
    private static readonly string[] Known = ["h264", "vp9", "av1"];

    public string Codec
    {
        get;
        set
        {
            if (!Known.Contains(value))
                throw new ArgumentException("The codec is not known.", nameof(value));
            field = value;
        }
    } = "h264";
}

public sealed class EncodingEndpoint(HttpRequest request)
{
    public void Start()
    {
        Encoding encoding = new() { Codec = request.Query["codec"].ToString() };
        Process.Start("encode", "--codec " + encoding.Codec);
    }
}
