using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Mail;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Platform.Mail;

public class LetterPostJobTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_letter_reaches_the_mail_server_once_and_its_body_is_not_kept()
    {
        await using var server = new TestMailServer();
        var letter = await WriteAsync(portal.Alpha, "someone@shop.example");

        await PostAsync(portal.Alpha, server);
        await PostAsync(portal.Alpha, server);

        var (to, message) = Assert.Single(server.Taken);
        Assert.Equal("someone@shop.example", to);
        Assert.Contains($"Message-ID: <{letter:N}@portal.example>", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: portal@portal.example", message, StringComparison.Ordinal);
        var kept = await ReadAsync(portal.Alpha, letter);
        Assert.NotNull(kept.SentAt);
        Assert.Equal("", kept.Body);
    }

    [Fact]
    public async Task The_post_of_one_tenant_leaves_the_letters_of_the_next_alone()
    {
        await using var server = new TestMailServer();
        await WriteAsync(portal.Alpha, "alpha@shop.example");
        var others = await WriteAsync(portal.Beta, "beta@shop.example");

        await PostAsync(portal.Alpha, server);

        Assert.Equal(["alpha@shop.example"], server.Taken.Select(taken => taken.To));
        Assert.Null((await ReadAsync(portal.Beta, others)).SentAt);
        await PostAsync(portal.Beta, server);
        Assert.NotNull((await ReadAsync(portal.Beta, others)).SentAt);
    }

    [Fact]
    public async Task A_refused_letter_is_tried_again_later_and_does_not_hold_up_the_others()
    {
        await using var server = new TestMailServer();
        server.Busy["busy@shop.example"] = 0;
        var refused = await WriteAsync(portal.Alpha, "busy@shop.example");
        await WriteAsync(portal.Alpha, "free@shop.example");

        await PostAsync(portal.Alpha, server);
        Assert.Equal(["free@shop.example"], server.Taken.Select(taken => taken.To));
        Assert.Equal(1, (await ReadAsync(portal.Alpha, refused)).Failures);

        server.Busy.Clear();
        await PostAsync(portal.Alpha, server);
        Assert.Single(server.Taken);

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await PostAsync(portal.Alpha, server);
        Assert.Equal(["free@shop.example", "busy@shop.example"], server.Taken.Select(taken => taken.To));
    }

    [Fact]
    public async Task A_server_that_is_away_costs_one_letter_a_try_and_loses_none()
    {
        var away = new TestMailServer();
        var port = away.Port;
        await away.DisposeAsync();
        var letters = new[] { await WriteAsync(portal.Beta, "one@shop.example"), await WriteAsync(portal.Beta, "two@shop.example") };

        await PostAsync(portal.Beta, port);

        Assert.Equal((1, 0), ((await ReadAsync(portal.Beta, letters[0])).Failures, (await ReadAsync(portal.Beta, letters[1])).Failures));
        Assert.Equal("GeneralFailure", (await ReadAsync(portal.Beta, letters[0])).LastAnswer);

        await using var server = new TestMailServer();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await PostAsync(portal.Beta, server);
        Assert.Equal(2, server.Taken.Count);
        Assert.Null((await ReadAsync(portal.Beta, letters[0])).LastAnswer);
    }

    [Fact]
    public async Task Without_a_mail_server_letters_wait()
    {
        var letter = await WriteAsync(portal.Alpha, "waits@shop.example");

        await PostAsync(portal.Alpha, new MailOptions());

        var kept = await ReadAsync(portal.Alpha, letter);
        Assert.Null(kept.SentAt);
        Assert.Equal(0, kept.Failures);
        await using var server = new TestMailServer();
        await PostAsync(portal.Alpha, server);
        Assert.Single(server.Taken, taken => taken.To == "waits@shop.example");
    }

    [Fact]
    public async Task A_demonstration_sends_nothing_into_the_world_and_keeps_each_letter_for_the_operator_once()
    {
        await using var server = new TestMailServer();
        var demonstration = (await portal.Services.GetRequiredService<TenantRegister>()
            .CreateForceAsync(Actor.Portal(null, portal.Now), new("pretend", "Pretend Police", "#1a2b6d", true))).Value;
        var letter = await WriteAsync(demonstration, "anybody@world.example");

        await PostAsync(demonstration, server);
        await PostAsync(demonstration, server);

        Assert.Empty(server.Taken);
        var mailbox = portal.Services.GetRequiredService<MailboxRegister>();
        var line = Assert.Single((await mailbox.ListAsync(await portal.OperatorAsync(), "anybody")).Value);
        Assert.Equal((letter, "Pretend Police"), (line.Id, line.Place));
        Assert.Contains("Come and see", (await mailbox.ReadAsync(await portal.OperatorAsync(), letter)).Value!.Body, StringComparison.Ordinal);
        Assert.NotNull((await mailbox.ListAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), null)).Refusal);
    }

    [Fact]
    public async Task A_commit_that_writes_a_letter_wakes_the_post_and_nobodys_screen()
    {
        var signals = await portal.In(portal.Alpha, async provider =>
        {
            using var subscription = provider.GetRequiredService<TenantSignals>().Listen();
            await WriteAsync(portal.Alpha, "wake@shop.example");
            var heard = new List<Signal>();
            while (subscription.Signals.TryRead(out var signal))
                heard.Add(signal);
            return heard;
        });

        var signal = Assert.Single(signals);
        Assert.Equal((SignalTopics.Letters, Guid.Empty), (signal.Topic, signal.Audience!.Value));
    }

    [Theory]
    [InlineData("mail.example", null, null, true, "Mail:From")]
    [InlineData("mail.example", "not an address", null, true, "Mail:From")]
    [InlineData("mail.example", "portal@portal.example", "user", false, "in the clear")]
    public void A_configuration_that_cannot_work_is_refused_with_one_sentence(string host, string? from, string? user, bool tls, string says) =>
        Assert.Contains(says, new MailOptions { Host = host, From = from, User = user, Tls = tls }.WhyNot(), StringComparison.Ordinal);

    private Task<Guid> WriteAsync(Tenant tenant, string to) => portal.With<PlaceRecords, Guid>(tenant, async records =>
    {
        var letter = new Letter(to, "Something new", "Come and see: https://portal.example/", portal.Now);
        await using var work = await records.BeginAsync(Actor.Portal(tenant, portal.Now));
        work.Place.Letters.Add(letter);
        await work.CommitAsync();
        return letter.Id;
    });

    private Task<Letter> ReadAsync(Tenant tenant, Guid id) => portal.With<PlaceRecords, Letter>(tenant, async records =>
    {
        await using var db = records.Open();
        return await db.Letters.AsNoTracking().SingleAsync(letter => letter.Id == id);
    });

    private Task<bool> PostAsync(Tenant tenant, TestMailServer server) => PostAsync(tenant, server.Port);

    private Task<bool> PostAsync(Tenant tenant, int port) =>
        PostAsync(tenant, new MailOptions { Host = "127.0.0.1", Port = port, Tls = false, From = "portal@portal.example", SecondsEach = 10 });

    private Task<bool> PostAsync(Tenant tenant, MailOptions options) => portal.In(tenant, async provider =>
    {
        await ActivatorUtilities.CreateInstance<LetterPostJob>(provider, Options.Create(options)).RunAsync(CancellationToken.None);
        return true;
    });
}
