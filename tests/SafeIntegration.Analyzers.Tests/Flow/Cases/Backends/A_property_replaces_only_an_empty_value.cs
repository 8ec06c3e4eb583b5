using System.Diagnostics;

namespace Media.Loose;

public sealed class Encoding
{
    public string Codec
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? "h264" : value.ToLowerInvariant();
    } = "h264";
}

public sealed class EncodingEndpoint(HttpRequest request)
{
    public void Start()
    {
        Encoding encoding = new() { Codec = request.Query["codec"].ToString() };
        Process.Start("encode", "--codec " + encoding.Codec); // expect: SI1001
    }
}
