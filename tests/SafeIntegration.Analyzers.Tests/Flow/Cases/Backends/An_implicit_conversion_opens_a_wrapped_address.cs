using System.Diagnostics;

namespace Links;

public readonly struct Link(string address)
{
    private readonly string _address = address;

    public static implicit operator string(Link link) => link._address;

    public static implicit operator Link(string address) => new(address.Trim());
}

public sealed class Opener(HttpRequest request)
{
    public void Open()
    {
        Link link = request.Headers["X-Link"].ToString();
        string address = link;
        Process.Start("xdg-open", address); // expect: SI1001
    }
}
