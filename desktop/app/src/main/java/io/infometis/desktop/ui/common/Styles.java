package io.infometis.desktop.ui.common;

import javafx.css.PseudoClass;

/// The names that Java and the style sheets share.
public final class Styles {
    public static final String STRONG = "strong";
    public static final String MEDIUM = "medium";
    public static final String MONO = "mono";
    public static final String MUTED = "muted";
    public static final String SECOND = "second";
    public static final String SMALL = "small";
    public static final String TITLE_PAGE = "title-page";
    public static final String TITLE_PANEL = "title-panel";
    public static final String CARD = "card";
    public static final String WELL = "well";
    public static final String CHIP = "chip";
    public static final String LINE_ROW = "line-row";
    public static final String ICON = "icon";
    public static final String SMALL_BUTTON = "small-button";
    public static final String LARGE = "large";
    public static final String DELETE = "delete";
    public static final String FIRST_FOCUS = "first-focus";

    public static final PseudoClass CORE = PseudoClass.getPseudoClass("core");
    public static final PseudoClass ADAPTATION = PseudoClass.getPseudoClass("adaptation");
    public static final PseudoClass ENVIRONMENT = PseudoClass.getPseudoClass("environment");
    public static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    public static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    public static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    public static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    public static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
    public static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private Styles() {
    }
}
