// shape: builder with steps behind interfaces
using System.Text;
using SafeIntegration;

namespace Notices;

public interface INoticeBuilder
{
    INoticeBuilder To(string address);
    INoticeBuilder Line(string text);
    Notice Build();
}

public sealed record Notice(string Address, string Text);

public sealed class NoticeBuilder : INoticeBuilder
{
    private readonly StringBuilder _text = new();
    private string _address = "office";

    public INoticeBuilder To(string address)
    {
        _address = address;
        return this;
    }

    public INoticeBuilder Line(string text)
    {
        _text.AppendLine(text);
        return this;
    }

    public Notice Build() => new(_address, _text.ToString());
}

public sealed class StrikeNotice(HttpClient railway, IPostRoom post)
{
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        string news = await railway.GetStringAsync("strikes", cancellationToken);
        Notice notice = new NoticeBuilder().To("all").Line("Strike:").Line(news).Build();
        await post.PrintAsync(notice.Text); // expect: SI1001
    }
}

public interface IPostRoom
{
    [Effect]
    Task PrintAsync(string text);
}
