package io.infometis.desktop.ui.layers.graph;

/// How much is drawn at a zoom: far under 40 %, near over 80 %.
public enum Detail {
    FAR,
    MID,
    NEAR;

    private static final double MID_FROM = 0.4;
    private static final double NEAR_OVER = 0.8;

    public static Detail of(double zoom) {
        return zoom < MID_FROM ? FAR : zoom > NEAR_OVER ? NEAR : MID;
    }
}
